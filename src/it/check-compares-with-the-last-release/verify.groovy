import groovy.json.JsonSlurper
import io.github.concurrencybench.it.Mvn

def gate = { new JsonSlurper().parse(new File(basedir, 'shop/target/concurrency-bench/gate.json')) }
def seen = { new File(basedir, 'shop/target/seen.txt').readLines().toSet() }

// Before the first release there is nothing to compare with, which warns.
assert gate().verdict == 'NO_REFERENCE' && !gate().fails
assert gate().notes == ['There is no release to compare with yet; after the first one there is.']
assert seen() == ['shop 1.1, prices 1.1'] as Set

// Each side has its own libraries: neither shop links with the other's prices.
def maven = Mvn.of(basedir, localRepositoryPath)
assert maven.succeeds('old.log', '-f', 'old', 'install')
assert maven.succeeds('released.log', 'verify', '-Pbench')
assert gate().verdict == 'PASS'
assert gate().reference == [kind: 'version', name: 'RELEASE', resolved: 'com.acme.release:shop:1.0']
assert seen() == ['shop 1.1, prices 1.1', 'shop 1.0, prices 1.0'] as Set
def log = new File(basedir, 'released.log').text
assert log.contains('Comparing with com.acme.release:shop:1.0, measured again now')

assert !maven.succeeds('none.log', 'verify', '-Pbench', '-Dconcurrency-bench.referenceVersion=0.9')
assert new File(basedir, 'none.log').text =~
    /<version>0\.9<\/version>: com\.acme\.release:shop:0\.9 or what it needs cannot be had \(.*\); name a version that is in a repository of the project\. -> \[Help/
return true
