def folder = new File(basedir, 'target/concurrency-bench')
folder.mkdirs()
new File(folder, 'fork-9-from-the-run-before.log').text = 'old'
return true
