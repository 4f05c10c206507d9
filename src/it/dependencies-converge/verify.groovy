def log = new File(basedir, 'build.log').text
assert log.contains('DependencyConvergence passed')
assert log.contains('BannedDependencies passed')
assert log.contains('BanDuplicateClasses passed')
true
