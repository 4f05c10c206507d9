assert new File(basedir, 'build.log').text.count('Skipped: concurrency-bench.skip is set.') == 3
assert !new File(basedir, 'target').exists()
assert !new File(basedir, 'concurrency-bench').exists()
