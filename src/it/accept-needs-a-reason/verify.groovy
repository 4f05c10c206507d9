import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').text
def why = 'A baseline needs a reason: say in a sentence why these numbers are right, for who reads it later, such as mvn concurrency-bench:accept -Dconcurrency-bench.reason="Orders are now checked twice."'
assert log.count(why) >= 2
assert log.contains('local/fork-join/8/17.0.1 failed (</section>')
assert log.contains('There are no results to accept in')

// Only the last call wrote, and showed what.
def file = new File(basedir, 'src/numbers.json')
def baseline = new JsonSlurper().parse(file)
assert baseline.reason == 'Orders are checked twice now.'
assert baseline.commit == '1a2b3c4d' * 5 && baseline.expires == '2999-12-31' && baseline.schema == 1
assert baseline.cells.collect { "$it.model/$it.workers" as String } == ['platform-threads/8', 'platform-threads/48', 'sequential/1']
assert !file.text.contains(basedir.path)
assert log.contains('[INFO] src/numbers.json is new.')
assert log =~ /\[INFO\]   local\/platform-threads\/48 +- +63\.0 ms +new/
assert log.contains('[INFO] Written: src/numbers.json. Commit it, so that others see it and why.')
true
