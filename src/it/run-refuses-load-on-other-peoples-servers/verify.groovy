import io.github.concurrencybench.it.Mvn

def missing = context.modules.missingIn(new File(basedir, 'build.log').text)
assert missing == [:]
def log = new File(basedir, 'build.log').text
assert log.contains(
    'on project it: 192.0.2.1 is a public address, which gets at most 1,000 requests a run, and this' +
        ' run plans up to 1,120; set fewer')
assert log.contains(
    'on project it: <rate>20/s</rate>: this belongs to url or urlFile; in a POM, write it into <http>.')

// What comes with a project is typed by nobody, wherever it stands.
def maven = Mvn.of(basedir, localRepositoryPath)
def file = new File(basedir, '.mvn/maven.config')
file.parentFile.mkdirs()
file.text = '-Dconcurrency-bench.iAmAuthorizedToLoad=192.0.2.1\n'
assert !maven.succeeds('file.log', '-N', 'concurrency-bench:run', '-Dconcurrency-bench.dryRun')
assert new File(basedir, 'file.log').text.contains(
    'iAmAuthorizedToLoad stands in .mvn/maven.config, where nobody has typed it;')
file.delete()
def pom = new File(basedir, 'pom.xml')
pom.text = pom.text.replace('<build>', '<properties><concurrency-bench.iAmAuthorizedToLoad>192.0.2.1' +
    '</concurrency-bench.iAmAuthorizedToLoad></properties><build>')
assert !maven.succeeds('property.log', '-N', 'concurrency-bench:run', '-Dconcurrency-bench.dryRun')
assert new File(basedir, 'property.log').text.contains(
    'iAmAuthorizedToLoad stands in the <properties> of the POM, where nobody has typed it;')

assert !context.modules.somethingWasStarted()
return true
