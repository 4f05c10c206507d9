import io.github.concurrencybench.it.StoredRun

StoredRun.clean(new File(basedir, 'target/concurrency-bench'), 'local')
StoredRun.slower(new File(basedir, 'target/slower'), 'local')
def git = new File(basedir, '.git')
git.mkdirs()
new File(git, 'HEAD').text = '1a2b3c4d' * 5 + '\n'
true
