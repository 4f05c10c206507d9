import groovy.json.JsonSlurper

def folder = new File(basedir, 'target/concurrency-bench')
def results = new JsonSlurper().parse(new File(folder, 'results.json'))
def clean = results.cells.findAll { it.workload in ['printed', 'logged'] }
assert clean*.status == ['measured'] * 4
assert clean*.samples*.ok.flatten() == [30] * 4
assert clean*.samples*.checksum.flatten().unique().size() == 1

def jvm = results.cells[0].jvm
def log = { cell, end = '.log' -> new File(folder, "fork-1-${cell}_4_${jvm}${end}") }
def line = /task \d+: 5 bytes, checksum 200000000000005/
def batches = 1 + 1
for (model in ['platform-threads', 'async']) {
  assert log("printed_${model}").readLines().size() == batches * 30
  assert log("printed_${model}").readLines().every { it ==~ line }
  for (end in ['.log', '.tasks.log']) {
    assert log("logged_${model}", end).readLines().size() == batches * 30
    assert log("logged_${model}", end).readLines().every { it ==~ /.* INFO  \[.*\] / + line }
  }
}

def much = log('much_platform-threads')
assert much.length() >= 1 << 20 && much.length() <= (1 << 20) + 100
assert much.readLines().last() ==~ /\.\.\. and at least \d+ bytes more, which are left out\./
assert results.cells.find { it.workload == 'much' }.samples*.ok == [30000]

assert !new File(folder, 'fork-9-from-the-run-before.log').exists()
assert !new File(folder, 'work').exists()
assert new File(folder, 'forks.log').text == ''
return true
