import groovy.json.JsonSlurper

def server = context.server
def results = new JsonSlurper().parse(new File(basedir, 'target/concurrency-bench/results.json'))
assert results.status == 'complete'
assert results.warnings == []
assert results.cells*.status == ['measured'] * 4

def rounds = 2, batches = 1 + 2, cells = 2
assert server.arrivals('/bytes/').size() == batches * 12 * rounds * cells
assert server.arrivals('/bytes/1000').size() == batches * 4 * rounds * cells
assert server.arrivals('/moved').size() == batches * 8 * rounds * cells
assert server.arrivals('/').size() == batches * (12 + 8) * rounds * cells

def status = 1_000_000_000_000L
def right = [
  pages: [tasks: 12, bytes: 4 * 1020, checksum: 12 * 200 * status + 4 * 1020],
  moved: [tasks: 8, bytes: 0, checksum: 8 * 302 * status]
]
results.cells.each { cell ->
  def expected = right[cell.workload]
  assert cell.tasks == expected.tasks
  assert cell.samples.size() == rounds * 2
  cell.samples.each { sample ->
    assert sample.ok == expected.tasks
    assert sample.errors == [:]
    assert sample.bytes == expected.bytes
    assert sample.checksum == expected.checksum
  }
}

// A kept connection a worker, in each JVM: 1 of sequential and 3 of platform-threads, twice.
['/bytes/', '/moved'].each { path ->
  assert server.connections(path) >= rounds * cells
  assert server.connections(path) <= rounds * (1 + 3)
}
server.close()
