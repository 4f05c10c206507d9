import groovy.json.JsonSlurper

// As it was installed beside the jar.
def version = new File(localRepositoryPath, 'io/github/concurrencybench/concurrency-bench-maven-plugin')
    .listFiles().find { it.directory }
def file = version.listFiles().find { it.name.endsWith('-cyclonedx.json') }
assert file : 'no SBOM is attached to the jar'
def sbom = new JsonSlurper().parse(file)
assert sbom.bomFormat == 'CycloneDX'
assert sbom.metadata.component.name == 'concurrency-bench-maven-plugin'
// Else no two builds would have the same.
assert !sbom.containsKey('serialNumber') && !sbom.metadata.containsKey('timestamp')

def name = { "${it.group}:${it.name}:${it.version}".toString() }
def lines = sbom.components.collect { component ->
  def licences = component.licenses.collect { it.license ? it.license.id ?: it.license.name : it.expression }
  assert licences, "${name(component)} has no licence"
  "${name(component)} | ${licences.join(' or ')} | ${component.hashes.find { it.alg == 'SHA-256' }.content}"
}.sort()
def looked = new File(basedir, '../../../src/test/resources/golden/dependencies.txt')
def came = new File(basedir, '../../golden/dependencies.txt')
came.parentFile.mkdirs()
came.text = lines.join('\n') + '\n'
assert came.text == looked.text : "look at what is new, then take it over: cp target/golden/${came.name} src/test/resources/golden/"

// What a build that uses the plugin has on its class path.
def included = new File(basedir, 'build.log').readLines()
    .collect { it =~ /Included: ([^:]+:[^:]+):jar:(\S+)$/ }.findAll { it.find() }
    .collect { "${it.group(1)}:${it.group(2)}".toString() }
    .findAll { !it.contains(':concurrency-bench-maven-plugin:') }
    // Maven 3 gives it to every plugin that brings none.
    .findAll { it != 'org.codehaus.plexus:plexus-utils:1.1' }
assert included.size() > 20
assert included - sbom.components.collect(name) == []
return true
