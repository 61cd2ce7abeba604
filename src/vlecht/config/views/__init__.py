"""Small pages about the installation itself, for machines."""
