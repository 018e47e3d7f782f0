EchoProgram.run()
