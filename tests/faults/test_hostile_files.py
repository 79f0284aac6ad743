"""Some of the damaged files of the long loop."""

from faults import hostile_files


def test_no_reader_fails_on_damaged_files_but_with_a_trouble():
    files = hostile_files.sound_files()

    assert len(files) >= 5
    assert [hostile_files.try_one(number, files) for number in range(120)] == [[]] * 120
