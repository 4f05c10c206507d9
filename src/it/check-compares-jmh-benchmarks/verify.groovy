import groovy.json.JsonSlurper
import io.github.concurrencybench.it.Mvn

def folder = new File(basedir, 'target/concurrency-bench')
def gate = { new JsonSlurper().parse(new File(folder, 'gate.json')) }
def compared = { gate().findings.find { it.threshold.metric == 'duration' } }

// The same code, measured again with the project's JMH in forks of both sides.
assert gate().verdict in ['PASS', 'INCONCLUSIVE'] && !gate().fails
assert compared().cell.workload == 'PriceBenchmark.price'

// A tenth of the work before.
assert !Mvn.of(basedir, localRepositoryPath).succeeds('slower.log', 'concurrency-bench:check',
    '-Dconcurrency-bench.referencePath=faster/classes')
assert gate().verdict == 'REGRESSED' && compared().ratio.median > 1.5
assert new File(basedir, 'slower.log').text.contains('MojoFailureException')
return true
