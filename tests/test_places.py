"""Which folders the database may lie in."""

import pytest

from ktpn_desktop.computer import (
    Drive,
    Environment,
    Mount,
    mounts_from_mount_command,
    mounts_from_mountinfo,
    this_computer,
)
from ktpn_desktop.domain.problem import Refused
from ktpn_desktop.places import check, danger

MARKED = {
    r"C:\งาน\ซิงก์": [".stfolder", "ktpn.db"],
    r"D:\ทีม": [".dropbox.cache"],
    r"D:\สำรอง": [".tmp.driveupload"],
    "/home/x/cloud": [".sync_0a1b2c3d.db"],
    "/home/x/own": [".owncloudsync.log"],
    "/home/x/Sync": [".stfolder"],
    "/home/x": [".dropbox", ".config"],
}

WINDOWS = Environment(
    windows=True,
    home=r"C:\Users\x",
    variables={"OneDrive": r"C:\Users\x\OneDrive", "OneDriveCommercial": r"D:\เอกสารงาน"},
    drives={
        "C:": Drive(),
        "D:": Drive(),
        "E:": Drive(removable=True),
        "G:": Drive(),
        "S:": Drive(stands_for=r"C:\Users\x\OneDrive\งาน"),
        "T:": Drive(stands_for=r"C:\งาน"),
        "U:": Drive(stands_for=r"\\server\share"),
        "Z:": Drive(network=True),
    },
    names_in=lambda folder: MARKED.get(folder, ()),
)

LINUX = Environment(
    home="/home/x",
    mounts=(
        Mount(folder="/", type="ext4"),
        Mount(folder="/mnt/share", type="cifs"),
        Mount(folder="/mnt/share/local", type="ext4"),
        Mount(folder="/srv/nfs", type="nfs4"),
        Mount(folder="/media/usb", type="vfat", removable=True),
        Mount(folder="/media/data", type="ext4"),
        Mount(folder="/mnt/twice", type="nfs"),
        Mount(folder="/mnt/twice", type="ext4"),
        Mount(folder="/home/x/gd", type="fuse.google-drive-ocamlfuse"),
        Mount(folder="/home/x/remote", type="fuse.sshfs"),
    ),
    names_in=lambda folder: MARKED.get(folder, ()),
)

MAC = Environment(
    home="/Users/x",
    mounts=(Mount(folder="/", type="apfs"), Mount(folder="/Volumes/งาน", type="smbfs")),
)

COMPUTERS = {"windows": WINDOWS, "linux": LINUX, "mac": MAC}

TABLE = [
    ("windows", r"C:\Users\x\AppData\Local\KTPN Desktop", None),
    ("windows", r"C:\Users\x\OneDrive", "OneDrive"),
    ("windows", r"C:\Users\x\OneDrive\เอกสาร", "OneDrive"),
    ("windows", r"c:\users\X\onedrive\เอกสาร\นิเทศ", "OneDrive"),
    ("windows", r"C:\Users\x\OneDrive - สพป.ตัวอย่าง เขต 1\งาน", "OneDrive"),
    ("windows", r"D:\OneDrive\x", "OneDrive"),
    ("windows", r"D:\เอกสารงาน\นิเทศ", "OneDrive"),
    ("windows", r"\\?\C:\Users\x\OneDrive\งาน", "OneDrive"),
    ("windows", "C:/Users/x/OneDrive/งาน", "OneDrive"),
    ("windows", r"S:\ข้อมูล", "OneDrive"),
    ("windows", r"T:\ข้อมูล", None),
    ("windows", r"U:\ข้อมูล", "network"),
    ("windows", r"C:\งาน\OneDrive-tests", None),
    ("windows", r"C:\Users\x\OneDriveBackup", None),
    ("windows", r"D:\Dropbox (Office)", "Dropbox"),
    ("windows", r"C:\Users\x\Dropbox\นิเทศ", "Dropbox"),
    ("windows", r"C:\Users\x\ตัวอย่าง Dropbox\นิเทศ", "Dropbox"),
    ("windows", r"C:\work\dropbox-tests", None),
    ("windows", r"C:\work\about dropbox", None),
    ("windows", r"D:\ทีม\นิเทศ", "Dropbox"),
    ("windows", r"G:\My Drive\งาน", "Google Drive"),
    ("windows", r"G:\ไดรฟ์ของฉัน", "Google Drive"),
    ("windows", r"C:\งาน\My Drive", None),
    ("windows", r"C:\Users\x\Google Drive\งาน", "Google Drive"),
    ("windows", r"D:\สำรอง\งาน", "Google Drive"),
    ("windows", r"C:\Users\x\iCloudDrive\งาน", "iCloud"),
    ("windows", r"C:\Users\x\Box\งาน", "Box"),
    ("windows", r"D:\Box\งาน", None),
    ("windows", r"C:\Users\x\toolbox", None),
    ("windows", r"C:\Users\x\Nextcloud2\งาน", "Nextcloud"),
    ("windows", r"C:\งาน\ซิงก์\ปี 2569", "Syncthing"),
    ("windows", r"\\server\share\งาน", "network"),
    ("windows", r"\\?\UNC\server\share\งาน", "network"),
    ("windows", "//server/share/งาน", "network"),
    ("windows", r"Z:\งาน", "network"),
    ("windows", r"E:\งาน", "removable"),
    ("windows", r"e:\งาน", "removable"),
    ("windows", r"C:\กลาง", "shared"),
    ("windows", r"c:\กลาง\นิเทศ", "shared"),
    ("windows", r"C:\กลางวัน", None),
    ("linux", "/home/x/.local/share/KTPN Desktop", None),
    ("linux", "/mnt/share/งาน", "network"),
    ("linux", "/mnt/share", "network"),
    ("linux", "/mnt/shared", None),
    ("linux", "/mnt/share/local/งาน", None),
    ("linux", "/srv/nfs/งาน", "network"),
    ("linux", "/mnt/twice/งาน", None),
    ("linux", "/home/x/remote/งาน", "network"),
    ("linux", "/media/usb/งาน", "removable"),
    ("linux", "/media/data/งาน", None),
    ("linux", "/home/x/gd/งาน", "Google Drive"),
    ("linux", "/home/x/Nextcloud/งาน", "Nextcloud"),
    ("linux", "/home/x/nextcloud-server-source", None),
    ("linux", "/home/x/cloud/งาน", "Nextcloud"),
    ("linux", "/home/x/own/งาน", "ownCloud"),
    ("linux", "/home/x/Sync/งาน", "Syncthing"),
    ("linux", "/home/x/Dropbox/งาน", "Dropbox"),
    ("linux", "/กลาง/งาน", "shared"),
    ("mac", "/Users/x/Library/Application Support/KTPN Desktop", None),
    ("mac", "/Users/x/Library/Mobile Documents/com~apple~CloudDocs/งาน", "iCloud"),
    ("mac", "/Users/x/Library/CloudStorage/OneDrive-ตัวอย่าง/งาน", "OneDrive"),
    ("mac", "/Users/x/Library/CloudStorage/Box-Box/งาน", "Box"),
    ("mac", "/Volumes/งาน/นิเทศ", "network"),
]

SHARED = {True: [r"C:\กลาง"], False: ["/กลาง"]}


@pytest.mark.parametrize(("computer", "folder", "reason"), TABLE)
def test_a_folder_is_refused_for_its_reason(computer, folder, reason):
    environment = COMPUTERS[computer]

    problem = danger(folder, environment, shared=SHARED[environment.windows])

    if reason is None:
        assert problem is None
    elif reason in ("network", "removable", "shared"):
        assert problem.code == f"places.{reason}"
    else:
        assert (problem.code, problem.values["service"]) == ("places.synchronised", reason)


def test_a_folder_of_this_computer_is_safe_until_it_is_the_shared_one(tmp_path):
    check(tmp_path / "profile", shared=[tmp_path / "shared"])

    with pytest.raises(Refused) as refused:
        check(tmp_path / "shared" / "profile", shared=[tmp_path / "shared"])
    assert refused.value.problems[0].code == "places.shared"


def test_a_link_does_not_hide_a_synchronised_folder(tmp_path):
    synchronised = tmp_path / "Nextcloud"
    synchronised.mkdir()
    link = tmp_path / "งาน"
    link.symlink_to(synchronised)

    with pytest.raises(Refused) as refused:
        check(link / "profile")
    assert refused.value.problems[0].values["service"] == "Nextcloud"


def test_a_marker_on_the_real_disk_is_seen(tmp_path):
    (tmp_path / ".stfolder").mkdir()

    with pytest.raises(Refused) as refused:
        check(tmp_path / "not" / "there" / "yet")
    assert refused.value.problems[0].values["service"] == "Syncthing"


def test_this_computer_can_be_described():
    environment = this_computer()

    assert environment.home
    assert environment.mounts or environment.drives


def test_the_mounts_of_linux_are_read_with_blanks_and_removable_disks(tmp_path):
    for device, removable in (("8:1", "0"), ("8:17", "1")):
        (tmp_path / device).mkdir()
        (tmp_path / device / "removable").write_text(removable + "\n")
    text = (
        "25 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw\n"
        "60 25 8:17 / /media/x/USB\\040งาน rw,nosuid shared:2 master:1 - vfat /dev/sdb1 rw\n"
        "61 25 0:50 / /mnt/share rw - cifs //server/share rw\n"
    )

    assert mounts_from_mountinfo(text, devices=tmp_path) == (
        Mount(folder="/", type="ext4"),
        Mount(folder="/media/x/USB งาน", type="vfat", removable=True),
        Mount(folder="/mnt/share", type="cifs"),
    )


def test_the_mounts_of_macos_are_read():
    text = (
        "/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)\n"
        "//x@server/งาน กลาง on /Volumes/งาน กลาง (smbfs, nodev, nosuid, mounted by x)\n"
    )

    assert mounts_from_mount_command(text) == (
        Mount(folder="/", type="apfs"),
        Mount(folder="/Volumes/งาน กลาง", type="smbfs"),
    )
