import groovy.json.JsonSlurper

def results = new JsonSlurper().parse(new File(basedir, 'target/concurrency-bench/results.json'))
assert results.status == 'complete'

def release = Runtime.version().feature()
def virtual = results.cells.find { it.model == 'virtual-threads' }
assert virtual.status == 'not-applicable'
assert virtual.reason == "Virtual threads need Java 21 or newer and this ran on Java ${release}." +
    ' Name a newer JDK: -Dconcurrency-bench.jvm=/path/to/jdk'

assert results.cells.find { it.model == 'platform-threads' }.status == 'measured'
assert new File(basedir, 'build.log').text.contains('virtual-threads    not-applicable')
