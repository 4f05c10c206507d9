import groovy.json.JsonSlurper

def results = new JsonSlurper().parse(new File(basedir, 'target/concurrency-bench/results.json'))
def squares = results.plan.workloads[0]
assert squares.fitted
assert squares.size.toString() ==~ /[125]0*/
assert squares.tasks == Math.max(20, 10 * Runtime.runtime.availableProcessors())
assert results.cells*.status == ['measured']
assert results.cells*.samples*.ok.flatten() == [squares.tasks]

def log = new File(basedir, 'build.log').text
def line = "squares: sized to ${String.format(Locale.ROOT, '%,d', squares.size)} squares a sum so that a batch takes" +
    " 0.5 s or more; to keep that, set <size>${squares.size}</size>."
assert log.count(line) == 1
assert log.indexOf(line) < log.indexOf('Estimate: ')
assert log.contains('Nothing is left to measure in target/concurrency-bench/journal.ndjson (measured: 1)')
