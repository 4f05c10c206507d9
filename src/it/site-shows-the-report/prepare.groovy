import io.github.concurrencybench.it.StoredRun

['site-3.3', 'site-3.12.1', 'site-3.22.0'].each { target ->
  def results = new File(basedir, "${target}/concurrency-bench")
  StoredRun.in(results, 'local')
  StoredRun.in(new File(results, 'slow'), 'local')
}
true
