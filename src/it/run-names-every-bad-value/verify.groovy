def missing = context.modules.missingIn(new File(basedir, 'build.log').text)
assert missing == [:]
assert !context.modules.somethingWasStarted()

assert new File(basedir, 'build.log').text.contains(
    'on project it: <workers>0</workers>: allowed are a range 1..64, a list 1,2,4,8, cpus or 2*cpus,'
        + ' each at least 1. -> [Help')
