// Two checkouts: one of a branch, and a file that a merge has damaged.
def git = new File(basedir, '.git/refs/heads')
git.mkdirs()
new File(git, 'main').text = '1a2b3c4d' * 5 + '\n'
new File(basedir, '.git/HEAD').text = 'ref: refs/heads/main\n'
def history = new File(basedir, 'src/bench/history')
history.mkdirs()
new File(history, '2026-01-01T00-00-00Z.json').text = '<<<<<<< ours\n'
true
