"""What the minute-taker's pane shows, as pure views of the meeting (screens h); none of it ever stands on the wall."""
