import groovy.json.JsonSlurper
import io.github.concurrencybench.it.Mvn

def gate = { new JsonSlurper().parse(new File(basedir, 'target/concurrency-bench/gate.json')) }
assert gate().verdict == 'NOT_COMPARABLE' && !gate().fails
def compared = gate().findings.findAll { it.threshold.metric == 'duration' }
assert compared*.verdict == ['NOT_COMPARABLE'] * 4
assert compared.findAll { it.cell.workload == 'orders' }*.sentence.every {
  it.contains("The task com.acme.LoadOrder does not link: NoSuchMethodError: 'long com.acme.Shop.order(int)'.")
}
assert compared.findAll { it.cell.workload == 'prices' }*.sentence.every {
  it.contains('<className>com.acme.AskPrice</className>: it cannot be loaded on Java ') &&
      it.contains('java.lang.NoClassDefFoundError: com/acme/Price')
}
// One look at each cell is enough.
def rounds = new File(basedir, 'target/concurrency-bench/gate-journal.ndjson').readLines()
    .collect { new JsonSlurper().parseText(it).round }.findAll()
assert rounds*.cell*.workload.toUnique() == ['orders']
assert rounds*.round.toUnique() == [1]

assert !Mvn.of(basedir, localRepositoryPath).succeeds('failing.log', 'concurrency-bench:check',
    '-Dconcurrency-bench.onNotComparable=fail')
assert gate().fails
assert new File(basedir, 'failing.log').text.contains("'long com.acme.Shop.order(int)'")
return true
