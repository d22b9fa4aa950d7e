"""What leaves the building: minutes, lists, invitations, and everything as open JSON; made of states alone."""
