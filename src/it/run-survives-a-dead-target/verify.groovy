import groovy.json.JsonSlurper

def folder = new File(basedir, 'target/concurrency-bench')
def results = new JsonSlurper().parse(new File(folder, 'results.json'))
assert results.status == 'complete'

def dead = results.cells.findAll { it.workload == 'dead' }
assert dead*.status == ['failed'] * 2
assert dead*.reason == ['All 4 tasks failed: CONNECT_REFUSED.'] * 2
assert results.analysis.findAll { it.workload == 'dead' && it.best != null } == []

def many = results.cells.findAll { it.workload == 'many' }
assert many*.status == ['failed'] * 2
assert many[0].reason == 'The batch was ended after 50 failures in a row, the last one' +
    ' CONNECT_REFUSED. Of 200 tasks, 0 succeeded, 50 failed (CONNECT_REFUSED 50) and 150 were not begun.'
assert many*.errors*.CONNECT_REFUSED.every { it >= 50 && it <= 52 }
assert many*.duration == [null, null]

def sums = results.cells.findAll { it.workload == 'sums' }
assert sums*.status == ['measured'] * 2
assert sums*.samples*.checksum.flatten().unique().size() == 1
assert results.analysis.findAll { it.workload == 'sums' }*.best*.workers.contains(2)

assert new File(folder, 'index.html').text.contains('CONNECT_REFUSED')
assert new File(basedir, 'build.log').text.contains('CONNECT_REFUSED')
