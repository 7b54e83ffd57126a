"""Runs convert.py on a local Spark of two executors, over 2,000 files.

    python test_convert.py PROGRAM
"""
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

import pandas
from pyspark.sql import SparkSession

import convert

EXAMPLES = pathlib.Path(__file__).resolve().parent.parent
PROGRAM = os.path.abspath(sys.argv.pop(1))
FILES = 2000


class ConvertTests(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(tempfile.mkdtemp())
        cls.addClassCleanup(shutil.rmtree, cls.folder)
        cls.input = cls.folder / "提出"
        make_inputs(cls.input)
        cls.expected = run_program(cls.input)
        cls.spark = SparkSession.builder \
            .master(os.environ.get("SPARK_MASTER", "local-cluster[2,1,1024]")) \
            .config("spark.executorEnv.PYTHONPATH", os.path.dirname(convert.__file__)) \
            .config("spark.ui.enabled", False) \
            .config("spark.ui.showConsoleProgress", False) \
            .config("spark.sql.shuffle.partitions", 4) \
            .config("spark.executor.memory", "1g") \
            .config("spark.local.dir", str(cls.folder / "spark")) \
            .config("spark.sql.warehouse.dir", str(cls.folder / "warehouse")) \
            .getOrCreate()
        cls.spark.sparkContext.setLogLevel("OFF")
        cls.addClassCleanup(cls.spark.stop)

    def test_two_executors_work(self):
        if not self.spark.sparkContext.master.startswith("local-cluster"):
            self.skipTest("not a cluster")
        hosts = self.spark.sparkContext.parallelize(range(8), 8) \
            .map(lambda _: os.environ.get("SPARK_EXECUTOR_DIRS") or os.getcwd()).distinct().count()
        self.assertEqual(hosts, 2)

    def test_a_folder_gives_what_the_program_alone_gives(self):
        sheets, failures = self.convert(str(self.input), "folder")
        self.assertEqual(sheets, self.expected["sheets"])
        self.assertEqual(failures, self.expected["failures"])
        self.assertEqual(len(failures), 1)
        self.assertTrue(failures[0]["file"].endswith("壊れた.xlsx"))
        self.assertEqual(failures[0]["messages"][0]["severity"], "error")
        # Its Parquet lies by year and municipality.
        parts = {path.parent.parent.name + "/" + path.parent.name
                 for path in (self.folder / "folder" / "sheets").rglob("*.parquet")}
        self.assertEqual(parts, {
            f"year={year}/municipality={ward}"
            for year in (2022, 2023, 2024) for ward in ("北区", "東区", "西区")})

    def test_a_listing_names_the_files(self):
        files = sorted(self.input.iterdir())[:50]
        listing = self.folder / "listing.txt"
        listing.write_text("".join(f"{file}\n" for file in files))
        sheets, failures = self.convert(str(listing), "listing")
        names = {str(file) for file in files}
        self.assertEqual(
            sheets, [s for s in self.expected["sheets"] if s["source"]["file"] in names])
        self.assertEqual(
            failures, [f for f in self.expected["failures"] if f["file"] in names])

    def test_a_store_is_fetched(self):
        # A folder in the place of a bucket: all that differs is the URL's scheme.
        store = self.folder / "store-in"
        store.mkdir()
        names = [file.name for file in sorted(self.input.iterdir())[-100:]]
        for name in names:
            shutil.copy(self.input / name, store)
        sheets, failures = self.convert(f"file://{store}", "store")
        self.assertEqual(len(failures), 1)
        for kind, found in (("sheets", sheets), ("failures", failures)):
            for record in found:
                record = record.get("source", record)
                record["file"] = "/" + record["file"].replace("/store-in/", "/提出/")
            paths = {str(self.input / name) for name in names}
            self.assertEqual(found, [
                record for record in self.expected[kind]
                if record.get("source", record)["file"] in paths])

    def test_a_program_that_is_not_there_fails_the_job(self):
        with self.assertRaises(Exception) as caught:
            convert.convert(self.spark, str(self.input), str(self.folder / "none"), "no-mokuhyo", 2)
        self.assertIn("no-mokuhyo", str(caught.exception))

    def convert(self, input, name):
        """Runs the job; the records as pandas reads them."""
        output = self.folder / name
        convert.convert(self.spark, input, str(output), PROGRAM)
        sheets = pandas.read_parquet(output / "sheets").drop(columns=["year", "municipality"])
        failures = pandas.read_parquet(output / "failures")
        return (in_order(records(sheets), lambda s: (s["source"]["file"], s["section"])),
                in_order(records(failures), lambda f: f["file"]))


def make_inputs(folder):
    """2,000 submissions of three wards and years, workbooks among them, and one that is broken."""
    folder.mkdir()
    sections = sorted(EXAMPLES.glob("*課.tsv"))
    for number in range(FILES - 1):
        section = sections[number % len(sections)]
        ward = ("北区", "東区", "西区")[number // 3 % 3]
        era = 4 + number % 3
        text = section.read_text().replace("令和5年度", f"令和{era}年度").replace("西区役所", ward) \
            .replace("\t西区\t", f"\t{ward}\t")
        file = folder / f"{number:04}_{section.stem}.tsv"
        file.write_text(text)
    # Every tenth as a workbook.
    some = sorted(folder.iterdir())[::10]
    subprocess.run(
        [PROGRAM, "convert", "--to", "xlsx", "-o", f"{folder}/", *some],
        check=True, stderr=subprocess.DEVNULL)
    for file in some:
        file.unlink()
    (folder / "壊れた.xlsx").write_bytes(b"PK\x03\x04 cut off")


def run_program(folder):
    """What one run of the program gives of all files, read by pandas."""
    paths = "\n".join(str(path) for path in sorted(folder.iterdir()))
    lines = subprocess.run(
        [PROGRAM, "convert", "--files-from", "-", "--to", "jsonl", "--keep-going", "--lang", "en"],
        input=paths.encode(), check=True, capture_output=True).stdout.decode().splitlines()
    assert len(lines) == FILES, len(lines)
    def read(chosen):
        # As objects: pandas would make numbers of the texts that look like some.
        frame = pandas.DataFrame([json.loads(line) for line in chosen], dtype=object)
        return records(frame)
    return {
        "sheets": in_order(read(line for line in lines if '"messages":' not in line[:200]),
                           lambda s: (s["source"]["file"], s["section"])),
        "failures": in_order(read(line for line in lines if '"messages":' in line[:200]),
                             lambda f: f["file"]),
    }


def records(frame):
    """A frame's records as plain values, days as ISO 8601."""
    return [plain(record) for record in frame.to_dict("records")]


def plain(value):
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)) or hasattr(value, "tolist") and getattr(value, "ndim", 0):
        return [plain(item) for item in value]
    if value is None or value is pandas.NaT or isinstance(value, float) and value != value:
        return None
    if hasattr(value, "isoformat"):
        return value.isoformat()[:10]
    if hasattr(value, "item"):
        value = value.item()
    return float(value) if isinstance(value, int) and not isinstance(value, bool) else value


def in_order(records, key):
    return sorted(records, key=key)


if __name__ == "__main__":
    unittest.main(argv=["test_convert"])
