from ktpn_desktop.cli import main


def test_the_demonstration_tells_where_everything_is(ktpn, tmp_path):
    told = ktpn("demo", tmp_path / "สาธิต").json

    assert told["merge"]["merged"] == 9
    assert len(told["supervisors"]) == 3
    assert all(path.startswith(str(tmp_path)) for path in told["documents"])
    assert main(["--profile", told["secretary"], "check"]) == 0


def test_a_folder_that_holds_something_is_left_alone(ktpn, tmp_path):
    (tmp_path / "มีไฟล์.txt").write_text("เดิม", "utf-8")

    told = ktpn("demo", tmp_path)

    assert (told.status, told.codes) == (3, {"demo.not_empty"})
    assert [path.name for path in tmp_path.iterdir()] == ["มีไฟล์.txt"]
