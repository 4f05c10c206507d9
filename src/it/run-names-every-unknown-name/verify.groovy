def missing = context.modules.missingIn(new File(basedir, 'build.log').text)
assert missing == [:]
assert !context.modules.somethingWasStarted()

def log = new File(basedir, 'build.log').text
assert log.contains(
    'on project it: -Dconcurrency-bench.wrokers: unknown; did you mean concurrency-bench.workers?'
        + ' Allowed: ')
