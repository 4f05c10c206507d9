import groovy.json.JsonSlurper

def folder = new File(basedir, 'no-pom-here/concurrency-bench')
def cells = new JsonSlurper().parse(new File(folder, 'results.json')).cells
assert cells.size() == 16
assert cells*.status.unique() == ['measured']
assert cells.every { it.errors.isEmpty() && it.samples*.ok == [it.tasks] }

def millis = { String workload, String model, int workers ->
  cells.find { it.workload == workload && it.model == model && it.workers == workers }.duration.median / 1e6
}
// 160 answers of 21.5 ms one after the other; a new connection costs 24 ms more.
def oneByOne = millis('io', 'sequential', 1)
assert oneByOne >= 160 * 21.5
assert millis('io-fresh', 'sequential', 1) >= 160 * (21.5 + 24)
assert millis('io-print', 'sequential', 1) >= 160 * 21.5
assert millis('io-log', 'sequential', 1) >= 160 * 21.5
assert millis('io', 'platform-threads', 16) < oneByOne / 2
assert millis('io', 'async', 160) < oneByOne / 2
assert folder.listFiles().any { it.name ==~ /fork-.*io-print.*\.log/ && it.text.contains('200') }
assert folder.listFiles().any { it.name ==~ /fork-.*io-log.*\.tasks\.log/ }

def log = new File(basedir, 'build.log').text
assert log =~ /Estimate: 16 JVMs, one after the other, about \d+ s/
assert log =~ /one by one, new connections +72\.6 \/ 86\.1 +\d+\.\d\d/
assert log =~ /sums, chunked processes +- +\d+\.\d\d/
assert log.contains('(here the target answers 10 times as fast)')
true
