"""Writes the archives beside this file: `python3 make.py` (zip of Info-ZIP for the encrypted one)."""

import gzip, io, os, struct, subprocess, sys, tarfile, tempfile, zipfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from reports import EN, KK, RU, page

HERE = os.path.dirname(os.path.abspath(__file__))
DAY = (2026, 3, 6, 9, 0, 0)


def path(name):
    return os.path.join(HERE, name)


def zipped(entries, flags=None):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as z:
        for name, content in entries:
            info = zipfile.ZipInfo(name, DAY)
            info.compress_type = zipfile.ZIP_DEFLATED
            z.writestr(info, content)
    return out.getvalue()


def tarred(entries, mode):
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w:" + mode) as t:
        for name, content in entries:
            info = tarfile.TarInfo(name)
            if content is None:
                info.type, info.linkname = tarfile.SYMTYPE, "/etc/passwd"
                t.addfile(info)
            else:
                data = content.encode()
                info.size = len(data)
                t.addfile(info, io.BytesIO(data))
    return out.getvalue()




def write(name, data):
    with open(path(name), "wb") as f:
        f.write(data)


folder = [
    ("беттер/Тараз.html", page(KK, "kk")),
    ("беттер/Тараз_files/frame.html", "<html><body><p>Жарнама</p></body></html>"),
    ("беттер/Тараз_files/style.css", "p { margin: 0 }"),
    ("notes/aktau.txt", EN),
    (".DS_Store", "\0"),
    ("__MACOSX/notes/._aktau.txt", "\0"),
    ("../outside.txt", RU),
]
write("pages.zip", zipped(folder))
write("reports.tar.gz", tarred([("kk.txt", KK), ("link.txt", None), ("ru/костанай.txt", RU), ("en.html", page(EN, "en"))], "gz"))
write("reports.tar.xz", tarred([("./en.txt", EN), ("./ru.txt", RU)], "xz"))

dos = "отчёты/Костанай.txt".encode("cp866")
data = zipped([("n" * len(dos), RU)])
write("dos-names.zip", data.replace(b"n" * len(dos), dos))

inner = zipped([("kk.txt", KK)])
nested = io.BytesIO()
with zipfile.ZipFile(nested, "w") as z:
    z.writestr(zipfile.ZipInfo("a.zip", DAY), inner)
    z.writestr(zipfile.ZipInfo("b.txt", DAY), EN)
write("nested.zip", nested.getvalue())
deep = inner
for _ in range(5):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as z:
        z.writestr(zipfile.ZipInfo("in.zip", DAY), deep)
    deep = out.getvalue()
write("too-deep.zip", deep)

write("cut-off.zip", zipped([("en.txt", EN), ("ru.txt", RU)])[:-400])
write("one.txt.gz", gzip.compress(RU.encode(), mtime=0))
write("hidden-only.zip", zipped([(".hidden", "x")]))

with tempfile.TemporaryDirectory() as work:
    for name, text in (("open.txt", EN), ("locked.txt", RU)):
        with open(os.path.join(work, name), "w") as f:
            f.write(text)
    out = os.path.join(work, "locked.zip")
    subprocess.run(["zip", "-qX", out, "open.txt"], cwd=work, check=True)
    subprocess.run(["zip", "-qX", "-P", "кілт", out, "locked.txt"], cwd=work, check=True)
    with open(out, "rb") as f:
        write("locked.zip", f.read())

zeros = "\0" * (1 << 20)
write("zeros.tar.gz", tarred([("zeros.txt", zeros), ("en.txt", EN)], "gz"))
write("zeros.zip", zipped([("zeros.txt", zeros), ("en.txt", EN)]))
