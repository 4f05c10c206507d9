import groovy.json.JsonSlurper
import io.github.concurrencybench.it.Mvn

def gate = { folder -> new JsonSlurper().parse(new File(basedir, "target/$folder/gate.json")) }
def maven = Mvn.of(basedir, localRepositoryPath)

// Limits are kept; there is nothing to compare with, which warns and fails nothing.
def kept = gate('concurrency-bench')
assert kept.verdict == 'NO_REFERENCE' && !kept.fails
assert kept.findings.findAll { it.verdict == 'PASS' }*.threshold*.metric.toSet() ==
    ['duration', 'speedup', 'throughput', 'peakMemory'] as Set
assert kept.findings.findAll { it.verdict != 'PASS' }*.verdict == ['NO_REFERENCE']
def said = new File(basedir, 'build.log').readLines().findAll { it.startsWith('[WARNING]') }
    .collect { it.replaceFirst(/\[WARNING\] */, '') }.join(' ')
assert said.contains('There is nothing to compare the duration with: give a <reference>')

assert !maven.succeeds('exceeded.log', 'concurrency-bench:check@exceeded')
def exceeded = gate('concurrency-bench')
assert exceeded.verdict == 'REGRESSED' && exceeded.fails
assert exceeded.findings*.verdict == ['REGRESSED'] * 2
exceeded.findings.each {
  assert new File(basedir, 'exceeded.log').text.contains(it.sentence)
}
assert new File(basedir, 'exceeded.log').text.contains('MojoFailureException')

// What a threshold asks for and nobody measured is no pass.
assert !maven.succeeds('vanished.log', 'concurrency-bench:check@vanished')
assert gate('concurrency-bench').findings*.verdict == ['ERROR']
assert new File(basedir, 'vanished.log').text.contains('<model>virtual-threads</model>')

// Policies have the last word.
assert maven.succeeds('warned.log', 'concurrency-bench:check@exceeded', '-Dconcurrency-bench.onRegression=warn')
assert gate('concurrency-bench').verdict == 'REGRESSED'
assert !maven.succeeds('missing.log', 'concurrency-bench:check@kept', '-Dconcurrency-bench.onMissingReference=fail')

// Who measures one cell again, as its finding says how to, is not told off for the others.
assert maven.succeeds('again.log', 'concurrency-bench:run', 'concurrency-bench:check@kept',
    '-Dconcurrency-bench.only=orders/platform-threads/4')
def again = gate('concurrency-bench')
assert again.findings.findAll { it.verdict == 'PASS' }*.threshold*.metric.toSet() ==
    ['duration', 'throughput', 'peakMemory'] as Set
assert again.findings.findAll { it.verdict != 'PASS' }*.verdict == ['NO_REFERENCE']
assert again.notes == ['<only>orders/platform-threads/4</only> confines this run, and nothing is said about the ' +
    'speed-up of */*/best: run without it to check all.']

// Errors fail with the default gate.
assert !maven.succeeds('broken.log', 'concurrency-bench:run@of-broken', 'concurrency-bench:check@broken')
assert gate('broken').verdict == 'ERROR'
assert gate('broken').findings.any { it.verdict == 'ERROR' && it.sentence.contains('broken') }
return true
