"""Light on the wire: what Textual draws is compared with what the terminal shows, and only changed cells are sent."""
