import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').text
assert log.contains('There is no baseline src/bench/baseline.json yet. Write it: mvn concurrency-bench:accept -Dconcurrency-bench.reason=...')
assert log.contains('src/bench/baseline.json is new.')
assert log.contains('local with platform-threads and 48 workers: the duration is 94.0 ms instead of 63.0 ms in the baseline of 2026-01-02 (1a2b3c4)')
assert log =~ /local\/platform-threads\/48 +63\.0 ms +94\.0 ms +1\.49/
assert log.contains('src/bench/baseline.json is replaced, the baseline of 2026-01-02 (1a2b3c4): It is fast.')

def gate = { new JsonSlurper().parse(new File(basedir, "target/$it/gate.json")) }
assert gate('concurrency-bench').verdict == 'PASS'
assert gate('slower').verdict == 'PASS'
assert gate('slower').reference.reason == 'Orders are checked twice now.'
true
