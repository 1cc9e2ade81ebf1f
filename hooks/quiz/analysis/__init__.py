"""What the answers of learners tell about questions. Pure: the bytes of files in, statistics out."""
