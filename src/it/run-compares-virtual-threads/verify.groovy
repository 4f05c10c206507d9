import groovy.json.JsonSlurper

def results = new JsonSlurper().parse(new File(basedir, 'target/concurrency-bench/results.json'))
assert results.status == 'complete'
assert results.cells*.model as Set == ['platform-threads', 'virtual-threads'] as Set
assert results.cells*.status == ['measured'] * 2
assert results.cells*.samples*.ok.flatten() == [8, 8]

// Task k adds the squares below 1000 + k.
def right = (0..7).sum { k -> (0L..<(1000 + k)).sum { it * it } }
assert results.cells*.samples*.checksum.flatten() == [right, right]

def jvms = results.environment.jvms
assert jvms.size() == 1
assert results.cells*.jvm == [jvms[0].id] * 2
assert jvms[0].version.tokenize('.+-')[0].toInteger() >= 21
assert new File(jvms[0].home).canonicalFile == context.jdk.toFile().canonicalFile

assert new File(basedir, 'build.log').text.contains(
    "<jvms> is not used, since there is <jvm>${context.jdk}</jvm>.")
