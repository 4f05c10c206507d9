import groovy.json.JsonSlurper

def folder = new File(basedir, 'target/concurrency-bench')
def gate = new JsonSlurper().parse(new File(folder, 'gate.json'))
assert gate.verdict == 'PASS' && !gate.fails
def (orders) = gate.findings
assert gate.findings.size() == 1
assert orders.verdict == 'PASS' && orders.cell.workload == 'orders' && orders.wouldCatch != null
// A sum has nothing to do with older code, and is no reason to warn in every build.
assert gate.notes == ['squares is not compared: it runs no code of yours.']

// The run saw the folder, as tests do. Of the two sides, one a jar and one a folder, both were copied to a jar.
def seen = new File(basedir, 'target/seen.txt').readLines().toUnique().collect {
  it - new File(basedir, 'target').toURI().toString()
}
assert seen.toSet() == ['classes/', 'concurrency-bench/gate/work/present/main.jar',
    'concurrency-bench/gate/work/earlier/main.jar'] as Set
return true
