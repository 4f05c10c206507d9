import groovy.json.JsonSlurper
import io.github.concurrencybench.it.Jdk

def results = new JsonSlurper().parse(new File(basedir, 'target/concurrency-bench/results.json'))
assert results.status == 'complete'

def version = System.getProperty('java.version')
def virtual = results.cells.find { it.model == 'virtual-threads' }
assert virtual.status == 'not-applicable'
def needed = "Virtual threads need Java 21 or newer and this ran on Java ${version}. "
assert virtual.reason.startsWith(needed)

def installed = virtual.reason =~ /JDK (\d\S*) is installed: add "?-Dconcurrency-bench\.jvm=([^"]+)"?$/
if (Jdk.beside(21).isPresent() || installed) {
  assert installed
  def named = new File(installed[0][2])
  assert Jdk.releaseOf(named.toPath()) >= 21
  assert new File(named, 'release').text.contains("JAVA_VERSION=\"${installed[0][1]}\"")
} else {
  assert virtual.reason == needed + 'Name a newer JDK: -Dconcurrency-bench.jvm=/path/to/jdk'
}

assert results.cells.find { it.model == 'platform-threads' }.status == 'measured'
assert new File(basedir, 'build.log').text.contains('virtual-threads    not-applicable')
