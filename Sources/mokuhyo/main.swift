print("mokuhyo")
