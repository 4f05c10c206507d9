def folder = new File(basedir, 'target/concurrency-bench')
assert new File(basedir, 'build.log').text.contains(
    "[INFO] No results in ${folder}; run mvn concurrency-bench:run first.")
assert !folder.exists()
