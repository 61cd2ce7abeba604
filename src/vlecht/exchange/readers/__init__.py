"""Pure readers of the field's formats: bytes in, plain records or faults out. No Django here."""
