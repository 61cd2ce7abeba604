"""What the demo is filled with: five people, an administrator and a network of their own."""
