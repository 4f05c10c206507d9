import io.github.concurrencybench.it.StoredRun

// One model of this run failed: nobody is to get used to it.
StoredRun.in(new File(basedir, 'target/failed'), 'local')
StoredRun.clean(new File(basedir, 'target/concurrency-bench'), 'local')
def git = new File(basedir, '.git')
git.mkdirs()
new File(git, 'HEAD').text = '1a2b3c4d' * 5 + '\n'
true
