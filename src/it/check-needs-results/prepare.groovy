import io.github.concurrencybench.it.BadModules
import io.github.concurrencybench.it.StoredRun

def configuration = '<workloads><cpu><name>squares</name></cpu></workloads>'
def modules = new BadModules(basedir.toPath())
modules.add('nothing', configuration,
    'There are no results to check in %s/target/concurrency-bench: call mvn concurrency-bench:run' +
        ' before, or bind run to an earlier phase of this build.')
modules.add('cut', configuration,
    'The run in %s/target/concurrency-bench was cut off, and nothing is decided from a part of it:' +
        ' finish it with mvn concurrency-bench:run -Dconcurrency-bench.resume, then check.')
modules.add('damaged', configuration,
    'The results cannot be checked: %s/target/concurrency-bench/journal.ndjson does not start with' +
        ' a plan of schema 1; run again.')
modules.writeParent()
context.modules = modules

def journal = { String module -> new File(basedir, "$module/target/concurrency-bench/journal.ndjson") }
StoredRun.in(journal('cut').parentFile, 'pages')
def lines = journal('cut').readLines()
journal('cut').text = lines.dropRight(1).join('\n') + '\n'
journal('damaged').parentFile.mkdirs()
journal('damaged').text = '<<<<<<< ours\n' + lines.join('\n')
return true
