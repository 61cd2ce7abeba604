"""Methods: what sources say about ways of meeting, learning and looking back.

Owns *method description* and the words by which an inventory names methods. Method cards with
typed steps will live here too; a description is what a card starts from.
"""
