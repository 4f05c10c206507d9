def missing = context.modules.missingIn(new File(basedir, 'build.log').text)
assert missing == [:]
assert !context.modules.somethingWasStarted()

def log = new File(basedir, 'build.log').text
assert log.contains(
    'on project it: <url>localhost:8080/orders</url>: an http or https URL is needed, such as'
        + ' http://host/path. -> [Help')
assert !log.contains('secret')
