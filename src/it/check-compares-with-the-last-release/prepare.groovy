// An earlier build of this test has left its release there.
new File(localRepositoryPath, 'com/acme/release').deleteDir()
return true
