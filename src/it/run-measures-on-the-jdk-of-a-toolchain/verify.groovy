import groovy.json.JsonSlurper

['named', 'of-the-build'].each { run ->
  def results = new JsonSlurper().parse(new File(basedir, "target/${run}/results.json"))
  assert results.status == 'complete'
  assert results.cells*.status == ['measured']
  assert new File(results.environment.jvms[0].home).canonicalFile == context.jdk.toFile().canonicalFile
  assert results.cells*.jvm == results.environment.jvms*.id
}

def log = new File(basedir, 'build.log').text
assert log =~ /concurrency-bench \S+, Java \S+ \(jdkToolchain\)/
assert log =~ /concurrency-bench \S+, Java \S+ \(the build's toolchain\)/
assert log.contains('<jdkToolchain>version 999</jdkToolchain>: no JDK matches; toolchains.xml has' +
    ' vendor own, version 17; vendor acme, version 1000.1.')
assert log.contains('<jdkToolchain>version 999</jdkToolchain>: there is no JDK in Maven\'s' +
    ' toolchains.xml; add it there, or name its folder with <jvm>.')
assert new File(basedir, 'no-pom-here').list().length == 0
