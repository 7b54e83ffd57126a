"""Converts many submissions with Apache Spark, into Parquet by year and municipality.

    spark-submit convert.py INPUT OUTPUT [--partitions N] [--program mokuhyo]

INPUT is one of
- a folder that every executor sees under the same path;
- a text file that ends in .txt: a listing, one such path a line;
- a URL that Spark reads, such as s3a://bucket/submissions: each executor fetches its part.

OUTPUT/sheets has a record for each sheet, with the keys of `mokuhyo convert --to jsonl`, and is
partitioned by `year` and `municipality`, which repeat `fiscalYear` and `department`.
OUTPUT/failures has a record for each input that could not be converted, with the reasons.

Every partition is one run of `mokuhyo`, which must be installed on the executors.
"""
import argparse
import os
import subprocess
import tempfile

from pyspark import StorageLevel
from pyspark.sql import SparkSession
from pyspark.sql import functions as F

QUANTITY = "struct<text: string, number: double, unit: string, bound: string>"
ROW = f"""struct<
    no: string, goal: string, planPosition: array<string>, indicator: string,
    target: {QUANTITY}, result: {QUANTITY}, initiative: string, outline: string,
    evaluation: string, status: string, nextSteps: string, continues: array<string>>"""
SHEET = f"""
    title string, fiscalYear int, department string, section string,
    policyIndicators array<string>, createdOn date, evaluatedOn date,
    legend array<struct<mark: string, meaning: string>>, rows array<{ROW}>,
    unplaced array<struct<cell: string, text: string>>,
    source struct<file: string, sheet: string>"""
FAILURE = """
    file string, messages array<struct<
        sheet: string, cell: string, severity: string, code: string, message: string>>"""


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("input")
    parser.add_argument("output")
    parser.add_argument("--partitions", type=int, help="default: two for each core")
    parser.add_argument("--program", default="mokuhyo")
    arguments = parser.parse_args()
    spark = SparkSession.builder.appName("mokuhyo").getOrCreate()
    convert(spark, arguments.input, arguments.output, arguments.program, arguments.partitions)
    spark.stop()


def convert(spark, input, output, program="mokuhyo", partitions=None):
    """Converts `input` into the folder `output`, which must not exist."""
    partitions = partitions or 2 * spark.sparkContext.defaultParallelism
    if "://" in input:
        lines = fetched(spark, input, partitions).mapPartitions(
            lambda files: converted_contents(files, program))
    else:
        paths = spark.sparkContext.parallelize(list(listing(input)), partitions)
        lines = paths.mapPartitions(lambda part: converted(part, program))
    # Both outputs are of the same run, which is kept for the second.
    lines = spark.createDataFrame(lines.map(lambda line: (line,)), "line string")
    lines = lines.persist(StorageLevel.MEMORY_AND_DISK)
    is_failure = F.get_json_object("line", "$.messages").isNotNull()

    def parsed(part, schema):
        # FAILFAST: a line that does not fit is a mistake here, not a record of blanks.
        return part.select(F.from_json("line", schema, {"mode": "FAILFAST"}).alias("record")) \
            .select("record.*")

    parsed(lines.where(~is_failure), SHEET) \
        .withColumn("year", F.col("fiscalYear")).withColumn("municipality", F.col("department")) \
        .write.partitionBy("year", "municipality").parquet(os.path.join(output, "sheets"))
    parsed(lines.where(is_failure), FAILURE).write.parquet(os.path.join(output, "failures"))
    lines.unpersist()


def listing(input):
    """The paths of a folder's files, or those of a list."""
    if input.endswith(".txt"):
        with open(input, encoding="utf-8") as file:
            yield from (line.rstrip("\n") for line in file if line.strip())
        return
    for folder, folders, files in os.walk(input):
        folders.sort()
        for name in sorted(files):
            if not name.startswith((".", "~$")):
                yield os.path.join(folder, name)


def fetched(spark, url, partitions):
    """Path and content of each file below a URL."""
    return spark.read.format("binaryFile").option("recursiveFileLookup", True).load(url) \
        .select("path", "content").repartition(partitions).rdd


def converted(paths, program, folder=None):
    """A line of JSON for each sheet of the files, and for each file that could not be converted."""
    with tempfile.TemporaryFile() as log, tempfile.NamedTemporaryFile() as names:
        names.write(b"".join(os.fsencode(path) + b"\0" for path in paths))
        names.flush()
        if names.tell() == 0:
            return
        # One thread, for Spark gives every core a partition of its own.
        process = subprocess.Popen(
            [program, "convert", "--files-from", names.name, "--to", "jsonl", "--keep-going",
             "--jobs", "1", "--lang", "en"],
            cwd=folder, stdout=subprocess.PIPE, stderr=log)
        for line in process.stdout:
            yield line.decode().rstrip("\n")
        if process.wait() != 0:
            log.seek(0)
            tail = log.read().decode(errors="replace")[-2000:]
            # The task fails, and Spark runs it again elsewhere.
            raise RuntimeError(f"mokuhyo ended with {process.returncode}: {tail}")


def converted_contents(files, program):
    """The same of files that are not there yet: they are laid into a folder first."""
    with tempfile.TemporaryDirectory() as folder:
        names = []
        for file in files:
            # `source.file` says where each came from, without the scheme.
            name = file.path.split(":", 1)[1].lstrip("/")
            os.makedirs(os.path.join(folder, os.path.dirname(name)), exist_ok=True)
            with open(os.path.join(folder, name), "wb") as copy:
                copy.write(file.content)
            names.append(name)
        yield from converted(names, program, folder)


if __name__ == "__main__":
    main()
