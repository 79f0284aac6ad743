"""Other people's files: workbooks and the shared folder."""
