$ req version
req 0.1.0
$ req --version
req 0.1.0
