"""Use cases of more than one step, for the window and the command line alike."""
