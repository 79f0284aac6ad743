"""Everything that a secretary sees, over a demo run, can be read and told."""


def test_every_page_and_dialog_can_be_read_and_told(take_pictures):
    pictures = take_pictures("--role", "secretary", "--theme", "light")

    assert {"secretary-meeting-light", "secretary-merge-light"} <= pictures


def test_every_page_can_be_read_on_the_smallest_screen_in_the_dark(take_pictures):
    pictures = take_pictures(
        *("--role", "secretary", "--show", "pages", "--theme", "dark", "--size", "1024x768")
    )

    assert "secretary-meeting-dark-1024x768" in pictures
