import groovy.json.JsonSlurper

def folder = new File(basedir, 'target/concurrency-bench')
def results = new JsonSlurper().parse(new File(folder, 'results.json'))
assert results.status == 'complete'

def dead = results.cells.findAll { it.workload == 'dead' }
assert dead*.status == ['failed'] * 2
assert dead*.reason == ['All 4 tasks failed: CONNECT_REFUSED.'] * 2
assert results.analysis.findAll { it.workload == 'dead' && it.best != null } == []

def sums = results.cells.findAll { it.workload == 'sums' }
assert sums*.status == ['measured'] * 2
assert sums*.samples*.checksum.flatten().unique().size() == 1
assert results.analysis.findAll { it.workload == 'sums' }*.best*.workers.contains(2)

assert new File(folder, 'index.html').text.contains('CONNECT_REFUSED')
assert new File(basedir, 'build.log').text.contains('CONNECT_REFUSED')
