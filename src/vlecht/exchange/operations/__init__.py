"""The only writers of the exchange."""
